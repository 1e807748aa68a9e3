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
     "minutes": 1,
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
 "words": [
  "player"
 ]
};
