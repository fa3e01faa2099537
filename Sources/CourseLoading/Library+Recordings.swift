public import CourseModel
public import Diagnostics

extension Library {
  /// The transcript that a page's front matter names, read, and what is wrong with its file; nil
  /// where it names none, or no file that a page may name.
  public func transcript(
    of page: PageHeader
  ) -> (transcript: Transcript, diagnostics: [Diagnostic])? {
    transcriptFile(of: page).map(Self.transcript)
  }

  /// The file of the transcript that a page's front matter names.
  public func transcriptFile(of page: PageHeader) -> String? {
    guard let path = page.transcript, case .file(let file) = asset(path, of: page) else {
      return nil
    }
    return file
  }

  /// The length of the recording that a page's front matter names, in milliseconds; nil where it
  /// names none that a page may name, or the file is no Ogg Opus.
  ///
  /// It is worked out from the file's first and last page: the sound isn't read.
  public func recordingMilliseconds(of page: PageHeader) -> Int? {
    guard let path = page.audio, case .file(let file) = asset(path, of: page),
      let ends = try? CourseFile.readEnds(file, head: OggOpus.headSize, tail: OggOpus.tailSize)
    else { return nil }
    return OggOpus.milliseconds(head: ends.head[...], tail: ends.tail[...])
  }

  /// A WebVTT file, read; one that can't be read has no cues and says why.
  static func transcript(
    atFile file: String
  ) -> (transcript: Transcript, diagnostics: [Diagnostic]) {
    do {
      let reader = TranscriptReader(try CourseFile.read(file), file: file)
      return (reader.transcript, reader.diagnostics)
    } catch {
      return (Transcript(cues: []), [error.diagnostic(of: file)])
    }
  }
}
