globalThis.coursepackCourse={
 "format": 1,
 "id": "tea",
 "line": "JYDtCn",
 "title": "Tea & water",
 "version": "2.1.0",
 "language": "en",
 "dir": "ltr",
 "mark": "MARK",
 "launch": "index.html",
 "limit": 4096,
 "modules": [
  {
   "id": "basics",
   "title": "Basics",
   "pages": [
    {
     "id": "water",
     "title": "Water",
     "href": "page-water.html",
     "flag": 0,
     "minutes": 2,
     "objectives": [
      "heat"
     ]
    }
   ]
  },
  {
   "id": "brewing",
   "title": "Brewing",
   "pages": [
    {
     "id": "time",
     "title": "Time",
     "href": "page-time.html",
     "flag": 1,
     "minutes": 3,
     "objectives": [
      "time"
     ]
    },
    {
     "id": "check",
     "title": "Check",
     "href": "page-check.html",
     "flag": 2,
     "minutes": 3,
     "objectives": []
    }
   ]
  }
 ],
 "quizzes": [
  {
   "id": "final",
   "title": "What you know of tea",
   "page": "check",
   "slot": 2,
   "points": 3.0,
   "weight": 1.0,
   "mastery": null,
   "attempts": 2,
   "questions": [
    {
     "id": "green",
     "slot": 3,
     "type": "choice",
     "points": 1.0,
     "objective": "heat",
     "title": "How hot is the water for green tea?"
    },
    {
     "id": "long",
     "slot": 4,
     "type": "multiple-choice",
     "points": 1.0,
     "objective": "time",
     "title": "What happens when tea draws too long?"
    },
    {
     "id": "soft",
     "slot": 5,
     "type": "true-false",
     "points": 1.0,
     "objective": "heat",
     "title": "Soft water draws more."
    }
   ]
  }
 ],
 "grading": {
  "mastery": 70.0,
  "report": "final",
  "interactions": true,
  "completion": "quiz",
  "scored": true
 },
 "objectives": {
  "heat": "Choose the heat of the water for a tea",
  "time": "Say what happens when tea draws too long"
 },
 "shapes": {
  "1": "x60",
  "2": "u6 u3 u1 u14 u14 u16 u9",
  "3": "u2 u1 u3 m2",
  "4": "u2 u1 u3 m3",
  "5": "u2 u1 u3 m2"
 },
 "was": {},
 "next": {
  "slot": 6,
  "flag": 3
 },
 "names": {
  "1": "habit/now",
  "2": "final",
  "3": "How hot is the water for green tea?",
  "4": "What happens when tea draws too long?",
  "5": "Soft water draws more."
 },
 "words": {
  "player.percent": "{percent} %",
  "player.of": "{seen} of {count}",
  "player.pages_seen": {
   "one": "{seen} of {count} page seen",
   "other": "{seen} of {count} pages seen"
  },
  "player.page_seen": "(seen)",
  "player.minutes_left": {
   "one": "about {count} minute left",
   "other": "about {count} minutes left"
  },
  "player.go_on": "Go on",
  "player.loading": "Loading the page",
  "player.state_saving": "Saving …",
  "player.state_saved": "Saved",
  "player.state_unsaved": "Not saved",
  "player.state_unrecorded": "Not recorded",
  "player.state_readonly": "Read only",
  "player.state_closed": "Closed",
  "player.unsaved": "What you did last is not saved yet, because the learning platform does not take it. Keep this window open. Check your connection, and whether you are still signed in (look in another tab).",
  "player.saved_again": "Everything is saved again.",
  "player.trying": "Trying to save again",
  "player.try_again": "Try again",
  "player.understood": "Understood",
  "player.stay": "Stay here",
  "player.reload": "Load again",
  "player.go_anyway": "Go on without recording",
  "player.note_absent_title": "Your results will not be recorded",
  "player.note_absent": "This course found no learning platform that could record your answers and your result.",
  "player.note_absent_help": "If you opened it from a learning platform, go back there and start it again; allow its pop-up windows if you are asked. If you only want to read, go on.",
  "player.note_refused_title": "Your results will not be recorded",
  "player.note_refused": "The learning platform did not begin a session for this course, so it will not record your answers and your result.",
  "player.note_refused_help": "Close this window and start the course again from the learning platform. If this message comes back, tell whoever runs the course what stands here.",
  "player.note_unreadable_title": "Your progress could not be read",
  "player.note_unreadable": "The learning platform failed to give back what you did before. So that nothing of it is lost, nothing is recorded now.",
  "player.note_unreadable_help": "Load the course again in a moment. If you go on, you can read, but nothing that you do is kept.",
  "player.note_review": "You finished this attempt, and you see it again for review. Nothing is recorded now. To start anew, leave the course and choose a new attempt on the learning platform, if it offers one.",
  "player.note_browse": "This is a preview. Nothing is recorded. To take the course, leave it and start it in the normal way on the learning platform.",
  "player.note_newer": "You worked on a newer version of this course before. So that nothing of it is lost, nothing is recorded in this older one. Tell whoever runs the course.",
  "player.note_damaged": "What the learning platform gave back of your earlier answers is not whole, so you begin afresh. A result that was recorded stays as it is.",
  "player.note_foreign": "What the learning platform holds belongs to another course, so you begin afresh. A result that was recorded stays as it is.",
  "player.note_uncounted": "This attempt does not count on the learning platform. Your answers are kept, your result is not recorded.",
  "player.note_stateless": "This learning platform records your result, but keeps no answers. Finish in one go.",
  "player.lms_says": "The learning platform says: {text}",
  "player.page_unreachable": "The page could not be loaded. Check your connection, and whether you are still signed in (look in another tab).",
  "player.page_foreign": "The learning platform did not give the page. You may have been signed out; sign in again in another tab, then try again.",
  "player.page_updated": "This course was updated while you were in it. Load it again to go on; what is saved stays.",
  "player.unsaved_title": "Not everything is saved",
  "player.unsaved_exit": "The learning platform does not take what you did last. If you leave now, it is lost.",
  "player.leave_anyway": "Leave anyway",
  "player.closed_title": "The course is closed",
  "player.closed_saved": "Everything is saved.",
  "player.closed_unrecorded": "Nothing was recorded.",
  "player.closed_unconfirmed": "The learning platform did not confirm that everything was recorded. Look there whether your result is right.",
  "player.closed_window": "You can close this window now.",
  "player.close_window": "Close the window",
  "player.read_on": "Read on",
  "player.support_platform": "Platform",
  "player.support_session": "Session",
  "player.support_size": "Resume data",
  "player.support_browser": "In this browser",
  "player.start_over": "Start over",
  "callout.question": "Question",
  "callout.insight": "Key insight",
  "callout.note": "Note",
  "callout.tip": "Tip",
  "callout.warning": "Take care",
  "callout.example": "Example",
  "callout.definition": "Definition",
  "image.zoom": "Show the picture large",
  "image.close": "Close",
  "image.description": "Description of the picture",
  "question.practice": "Check yourself",
  "question.choose_one": "Choose one answer.",
  "question.choose_all": "Choose every answer that is right.",
  "question.true_or_false": "Is this statement true or false?",
  "question.side_true": "True",
  "question.side_false": "False",
  "question.check": "Check",
  "question.try_again": "Try again",
  "question.show_answer": "Show the right answer",
  "question.answer_again": "Answer again",
  "question.nothing": "Choose an answer first.",
  "question.changed": "This question was changed after you answered it, so it is open again.",
  "question.hint": "Hint",
  "question.rationale": "Why",
  "question.read_again": "Read this part again",
  "question.is_right": "Right",
  "question.is_partly": "Partly right",
  "question.is_wrong": "Not right",
  "question.is_blank": "Not answered",
  "question.note_right": "Your answer, right",
  "question.note_wrong": "Your answer, not right",
  "question.note_missed": "Right answer",
  "quiz.needs_script": "This quiz needs JavaScript. Turn it on in your browser, then load this page again.",
  "quiz.fact_questions": "Questions",
  "quiz.fact_mark": "To pass",
  "quiz.fact_attempts": "Attempts",
  "quiz.percent": "{percent} %",
  "quiz.attempts_any": "as many as you like",
  "quiz.note_now": "You see after each answer whether it is right.",
  "quiz.note_end": "You see at the end which answers are right.",
  "quiz.note_never": "You see your result at the end.",
  "quiz.note_kept": "Every answer is kept at once, so you can leave and come back.",
  "quiz.begin": "Start",
  "quiz.where": "Question {number} of {count}",
  "quiz.answered": {
   "one": "{done} of {count} answered",
   "other": "{done} of {count} answered"
  },
  "quiz.strip": "Questions",
  "quiz.strip_open": "Question {number}, not answered",
  "quiz.strip_answered": "Question {number}, answered",
  "quiz.strip_right": "Question {number}, right",
  "quiz.strip_wrong": "Question {number}, not right",
  "quiz.back": "Back",
  "quiz.next": "Next",
  "quiz.check": "Check",
  "quiz.to_summary": "Finish",
  "quiz.to_result": "See the result",
  "quiz.summary_title": "Ready to submit?",
  "quiz.summary_all": {
   "one": "You have answered the question.",
   "other": "You have answered all {count} questions."
  },
  "quiz.summary_some": {
   "one": "You have answered {done} of {count} question. What is not answered counts as not right.",
   "other": "You have answered {done} of {count} questions. What is not answered counts as not right."
  },
  "quiz.submit": "Submit answers",
  "quiz.return": "Back to the questions",
  "quiz.result_passed": "You passed",
  "quiz.result_failed": "Not passed",
  "quiz.result_not_yet": "Not passed yet",
  "quiz.result_plain": "Your result",
  "quiz.result_before": "You have passed already",
  "quiz.says_mark": "Your score is {score} %. To pass, you need {mark} %.",
  "quiz.says_score": "Your score is {score} %.",
  "quiz.says_right": {
   "one": "{right} of {count} question is right.",
   "other": "{right} of {count} questions are right."
  },
  "quiz.says_best": "Your best result, {best} %, counts.",
  "quiz.says_closed": "You finished with this result.",
  "quiz.attempt_number": {
   "one": "This was your first attempt.",
   "other": "This was attempt {count}."
  },
  "quiz.left_none": "There are no attempts left.",
  "quiz.left_any": "You can try as often as you like.",
  "quiz.left_some": {
   "one": "You have one attempt left.",
   "other": "You have {count} attempts left."
  },
  "quiz.by_objective": "By objective",
  "quiz.objective_right": {
   "one": "{right} of {count} right",
   "other": "{right} of {count} right"
  },
  "quiz.read_again": "Worth reading again",
  "quiz.try_again": "Try again",
  "quiz.review": "Look at the answers",
  "quiz.review_title": "Your answers",
  "quiz.back_to_result": "Back to the result",
  "quiz.finish": "Finish with this result",
  "quiz.finish_ask": "Finish with {best} %? This result is then reported as final, and the attempts that you have left are given up.",
  "quiz.finish_now": "Finish now",
  "quiz.keep_trying": "Keep trying",
  "tabs.label": "Views",
  "reflection.kept": "Your words are kept with your progress. The mark at the top says whether they are saved.",
  "reflection.read_only": "You are looking back. Your words are shown as you left them, and changes are not recorded.",
  "reflection.download": "Download my words",
  "reflection.reopened": "This prompt was changed since you wrote.",
  "reflection.left": {
   "one": "{count} character left",
   "other": "{count} characters left"
  },
  "reflection.over": "Too long to be saved by {count} characters. What comes after “{ending}” is not saved: shorten the text, or download it."
 }
};
