/**
 * What the player offers to the scripts of blocks and questions, and the types of everything that passes between them.
 *
 * A block's script exports `mount(element, host)`; it knows its own element and this object, and nothing else.
 */

/**
 * One value of a slot: a number for the fields `u5` and `m4` (bit 0 of a set is letter a), text for `x120`.
 * @typedef {number | string} Value
 */

/**
 * A word of the interface: a text with `{holes}`, or its plural forms by CLDR category.
 * @typedef {string | Readonly<Record<string, string>>} Word
 */

/** @typedef {{id: string, title: string, href: string, flag: number, minutes: number, objectives?: readonly string[]}} CoursePage */
/** @typedef {{id: string, title: string, pages: readonly CoursePage[]}} CourseModule */
/**
 * @typedef {object} CourseQuestion
 * @property {string} id
 * @property {number | null} slot null where the answer is not kept
 * @property {string} type
 * @property {number} points
 * @property {string | null} objective
 * @property {string} title
 */
/**
 * @typedef {object} CourseQuiz
 * @property {string} id
 * @property {string} title
 * @property {string} page the id of the page that it stands on
 * @property {number} slot
 * @property {number} points
 * @property {number} weight
 * @property {number | null} mastery percent; null where the course decides
 * @property {number | null} attempts null without a limit
 * @property {readonly CourseQuestion[]} questions
 */
/**
 * @typedef {object} Grading
 * @property {number | null} mastery percent
 * @property {"final" | "best-so-far"} report
 * @property {boolean} interactions
 * @property {"quiz" | "quiz-and-pages"} completion
 * @property {boolean} scored
 */
/**
 * The course as `course.js` describes it.
 * @typedef {object} Course
 * @property {number} format
 * @property {string} id
 * @property {string} line the random id of this line of the course: a state of another line is foreign
 * @property {string} title
 * @property {string} version
 * @property {string} language
 * @property {"ltr" | "rtl"} dir
 * @property {string} mark the content hash that stands in every page
 * @property {string} launch the address of the document that an LMS opens
 * @property {number} limit how many characters of resume data the target keeps
 * @property {readonly CourseModule[]} modules
 * @property {readonly CourseQuiz[]} quizzes
 * @property {Grading} grading
 * @property {Readonly<Record<string, string>>} [objectives] what the learner can do afterwards, by id
 * @property {Readonly<Record<string, string>>} shapes the shape of each slot
 * @property {Readonly<Record<string, number>>} was which slot took the place of an old one
 * @property {{slot: number, flag: number}} next the first numbers that this package does not know
 * @property {Readonly<Record<string, string>>} names what each slot is called, for people
 * @property {Readonly<Record<string, Word>>} words
 */

/**
 * Where the course stands, as `verdict.js` judges it.
 * @typedef {object} Verdict
 * @property {"incomplete" | "passed" | "failed" | "completed"} status
 * @property {boolean} final whether nothing can change it for the worse any more
 * @property {number | null} score what the LMS is told: 0 to 100, two decimals, rounded down; null for not yet
 * @property {number | null} best the best score so far, in the same form
 * @property {number | null} mark the score that passes the whole course: the LMS's own where it gives one
 * @property {Readonly<Record<string, number | null>>} marks the score that each scored quiz has to reach by itself, by its id
 */

/**
 * One final answer, in no standard's words: `interaction.js` turns it into them.
 * @typedef {object} Interaction
 * @property {string} id the question's id
 * @property {string} type the interaction type of its kind: `choice`, `true-false`, …
 * @property {string} response what the learner answered, as the question's script writes it
 * @property {string} correct the correct response in the same form; empty where there is none
 * @property {"correct" | "wrong" | "neutral"} result
 * @property {number} points what a right answer earns
 * @property {number} latencySeconds from seeing the question to answering it
 * @property {string | null} objective
 */

/**
 * How an answer is marked: in which words, and whether what would have been right is told as well.
 * @typedef {{words: Host["words"], solution: boolean}} Marking
 */

/**
 * A question type's script.
 * @typedef {object} QuestionModule
 * @property {(answer: any, key: any) => {fraction: number, result: "correct" | "wrong" | "neutral"}} score
 * @property {(answer: any, key: any) => string} response
 * @property {(answer: any, key: any) => Value[]} encode
 * @property {(values: readonly Value[], key: any) => any} decode
 * @property {(element: Element) => any} read
 * @property {(element: Element, answer: any) => void} show
 * @property {(element: Element, frozen: boolean) => void} freeze
 * @property {(element: Element, answer: any, key: any, show: Marking | null) => void} mark writes beside each part of the
 *   answer what became of it; null takes it away
 * @property {(element: Element) => readonly string[]} [parts] the names of what a shuffle puts in another order
 * @property {(element: Element, order: readonly string[]) => void} [arrange] puts the parts in an order
 */

/**
 * A block type's script: `mount` may return what undoes it when the page is left.
 * @typedef {{mount: (element: HTMLElement, host: Host) => (void | (() => void))}} BlockModule
 */

/**
 * The values of the slots. `get` gives null for a slot that was never set; a field that was added later reads as zero.
 * `set` schedules an honest save. It returns false, and changes nothing, where a value does not fit its field.
 * @typedef {{get: (slot: number) => Value[] | null, set: (slot: number, values: readonly Value[]) => boolean}} Keep
 */

/**
 * @typedef {object} Host
 * @property {Course} course
 * @property {(key: string, values?: Readonly<Record<string, string | number>>) => string} words
 * @property {Keep} keep
 * @property {boolean} readOnly true in review and browse mode and after the session was closed: nothing is kept. It
 *   may change while a page stands, so read it when something happens
 * @property {boolean} motion false where the learner's system asks for less motion
 * @property {(text: string) => void} announce reads a text out to a screen reader
 * @property {(record: Interaction) => void} interaction reports a final answer
 * @property {(listen: () => void) => (() => void)} onChange calls back after any kept value or the verdict changed;
 *   returns what ends it
 * @property {(slot: number) => boolean} reopened whether what is asked here changed since the learner answered it
 * @property {(page: string) => void} goto opens a page of the course by its id
 * @property {() => number} now seconds on a clock that only goes forward
 * @property {(flag: number) => boolean} seen whether a page was seen to its end
 * @property {() => Verdict} verdict where the course stands now
 * @property {() => void} finish the learner ends the course with the result so far
 * @property {boolean} finished whether the learner did so
 * @property {(text: string) => number} cost how many characters of a text field's budget a text takes
 * @property {Readonly<Record<string, QuestionModule>>} questions the scripts of the question types in use
 */

/**
 * Puts a host together. What it offers lives in other files; this one only joins it.
 * @param {Omit<Host, "readOnly" | "finished" | "motion">} parts
 * @param {{readOnly: () => boolean, finished: () => boolean, motion: () => boolean}} live what may change while a page stands
 * @returns {Host}
 */
export function createHost(parts, live) {
  return Object.freeze(
    Object.defineProperties(/** @type {Host} */ ({ ...parts }), {
      readOnly: { get: live.readOnly, enumerable: true },
      finished: { get: live.finished, enumerable: true },
      motion: { get: live.motion, enumerable: true },
    }),
  );
}
