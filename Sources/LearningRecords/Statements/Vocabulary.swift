/// The IRIs that our statements use, in one place.
public enum Vocabulary {
  /// Where what is our own begins. It belongs to nobody and is never asked for anything.
  public static let base = "https://eguide.invalid/xapi/"
  /// Whose the learner's account names are, unless an agency has a page of its own for them.
  public static let accountHomePage = "https://eguide.invalid"
  /// What `context.platform` says.
  public static let platform = "eguide"

  public enum Extension {
    /// The fingerprint of what a question asked (FORMAT, Identity).
    public static let fingerprint = base + "fingerprint"
    /// Where on a page the learner was.
    public static let place = base + "place"
    /// What the shuffling and drawing of an attempt began from.
    public static let seed = base + "seed"
    /// The ids of the questions drawn for an attempt.
    public static let questions = base + "questions"
    /// The steps that a way through a scenario begins after: scene and choice of each.
    public static let path = base + "path"
    /// The page was left out at its content note, which counts as done.
    public static let skipped = base + "skipped"
    /// Who does an item of a plan, and by when.
    public static let plan = base + "plan"
    /// The paragraph that a mark or a note stands on: its words, its heading, its block.
    public static let passage = base + "passage"
    /// The question was asked in review, outside of any attempt.
    public static let review = base + "review"
    /// The question's hint was taken.
    public static let hint = base + "hint"
    /// A hash of the course's text.
    public static let text = base + "text"
    /// The number of the enrolment, from 1.
    public static let enrolment = base + "enrolment"
    /// The active time since the course was opened, in whole seconds.
    public static let active = base + "active"
    /// The share of an activity that is done, in whole percent (cmi5).
    public static let progress = "https://w3id.org/xapi/cmi5/result/extensions/progress"
  }

  public enum ActivityType {
    private static let adl = "http://adlnet.gov/expapi/activities/"
    private static let tinCan = "http://id.tincanapi.com/activitytype/"
    private static let activityStreams = "http://activitystrea.ms/"

    public static let course = adl + "course"
    public static let module = adl + "module"
    public static let lesson = adl + "lesson"
    public static let assessment = adl + "assessment"
    /// Every question that is scored.
    public static let interaction = adl + "cmi.interaction"
    public static let media = adl + "media"
    public static let section = tinCan + "section"
    public static let checklist = tinCan + "checklist"
    public static let checklistItem = tinCan + "checklist-item"
    public static let scenario = tinCan + "scenario"
    /// The application itself, under `category`.
    public static let source = tinCan + "source"
    public static let page = activityStreams + "page"
    public static let note = activityStreams + "note"
    public static let bookmark = activityStreams + "bookmark"
  }
}
