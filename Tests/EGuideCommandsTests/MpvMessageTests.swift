import Assessment
import CourseModel
import LearningRecords
import ProgressTracking
import Testing

@testable import EGuideCommands

@Suite struct MpvMessageTests {
  @Test(arguments: [
    (#"{"data":4.499118,"request_id":2,"error":"success"}"#, MpvMessage.position(4_499)),
    (#"{"event":"property-change","id":1,"name":"eof-reached","data":true}"#, .ended),
    (#"{"event":"property-change","id":2,"name":"duration","data":216.858021}"#, .length(216_858)),
    (#"{"event":"playback-restart"}"#, .began),
    (
      #"{"event":"end-file","reason":"error","file_error":"audio output initialization failed"}"#,
      .failed(.noDevice)
    ),
    (
      #"{"event":"end-file","reason":"error","file_error":"unrecognized file format"}"#,
      .failed(.unplayable)
    ),
  ])
  func means(_ line: String, _ message: MpvMessage) {
    #expect(MpvMessage(line) == message)
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"event":"seek"}"#, #"{"request_id":0,"error":"success"}"#,
    #"{"request_id":2,"error":"property unavailable"}"#,
    #"{"data":1e999,"request_id":2}"#, #"{"data":1e300,"request_id":2}"#,
    #"{"data":"4","request_id":2}"#,
    #"{"event":"property-change","id":1,"name":"eof-reached","data":false}"#,
    #"{"event":"property-change","id":2,"name":"duration"}"#,
    #"{"event":"end-file","reason":"stop"}"#,
    String(repeating: "[", count: 10_000),
  ])
  func allElseMeansNothing(_ line: String) {
    #expect(MpvMessage(line) == nil)
  }
}

@Suite struct KeptPlaceTests {
  @Test func keepsHowFarRecordingsWereHeard() throws {
    let place = KeptPlace(
      page: PageID(course: "course", module: "988", page: "voices"), place: .start,
      pageTitle: "Voices", courseTitle: "Course", moduleTitle: "988",
      listened: ["988/voices": 40_000, "co-response/voices": 1])
    let json = place.json(at: try #require(Timestamp("2027-03-03T02:58:00Z")))
    let parsed = try JSON(parsing: json.text)
    #expect(KeptPlace(parsed, course: "course") == place)
  }

  @Test(arguments: [
    #"{"a":-5}"#, #"{"a":"x"}"#, #"{"a":1.5}"#, #"{"a":1e300}"#, #"[1]"#, "null", "7",
  ])
  func whatIsNoPositionIsNone(_ listened: String) throws {
    let json = try JSON(
      parsing: Array(
        #"{"page":"p","block":0,"offset":0,"title":"","course":"","listened":\#(listened)}"#.utf8))
    #expect(try #require(KeptPlace(json, course: "course")).listened == [:])
  }
}
