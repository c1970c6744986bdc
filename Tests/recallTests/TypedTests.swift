import Scheduler
import Testing

@testable import recall

struct TypedTests {
  @Test(arguments: [
    ("", "hardware", Typed.empty), ("   ", "hardware", .empty),
    (" u ", "hardware", .command(.undo)),
    ("U", "hardware", .command(.undo)), ("?", "hardware", .command(.help)),
    (":q", "hardware", .command(.quit)), (":quit", "hardware", .command(.quit)),
    ("undo", "hardware", .answer("undo")), ("x", "hardware", .answer("x")),
    ("u", "u", .answer("u")), ("s", "x", .answer("s")), (":u", "u", .command(.undo)),
    (":x", "hardware", .unknownCommand(":x")), (":keyword", ":symbol", .answer(":keyword")),
    ("hard ware", "hardware", .answer("hard ware")), ("5", "hardware", .answer("5")),
  ])
  func anAnswerIsToldFromACommand(_ line: String, _ answer: String, _ typed: Typed) {
    #expect(Typed(answerLine: line, expecting: answer) == typed)
  }

  @Test(arguments: [
    ("", Typed.empty), ("0", .grade(.blackout)), (" 5 ", .grade(.easy)), ("again", .grade(.wrong)),
    ("ag", .grade(.wrong)), ("Ha", .grade(.hard)), ("go", .grade(.good)), ("easy", .grade(.easy)),
    ("ea", .grade(.easy)), ("e", .command(.edit)), ("d", .command(.delete)),
    ("undo", .command(.undo)), (":s", .command(.suspend)), ("6", .noGrade("6")),
    ("-1", .noGrade("-1")), ("goo d", .noGrade("goo d")), ("g", .noGrade("g")),
    (":4", .unknownCommand(":4")),
  ])
  func aGradeIsToldFromACommand(_ line: String, _ typed: Typed) {
    #expect(Typed(gradeLine: line) == typed)
  }

  @Test(arguments: [
    ("vim", ["vim", "+7", "/n/a b.md"]),
    ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "/n/a b.md"]),
    ("code --wait", ["code", "--wait", "--goto", "/n/a b.md:7"]), ("hx", ["hx", "/n/a b.md:7"]),
    ("myeditor", ["myeditor", "/n/a b.md"]), ("", ["vi", "+7", "/n/a b.md"]),
  ])
  func eachEditorIsToldTheLineItsOwnWay(_ named: String, _ arguments: [String]) throws {
    let editor = try Editor(variables: ["EDITOR": named])
    #expect(editor.arguments(file: "/n/a b.md", line: 7) == arguments)
  }

  @Test(arguments: [
    (1, "1 d"), (29, "29 d"), (30, "1 mo"), (38, "1.3 mo"), (364, "12.1 mo"), (365, "1 y"),
    (913, "2.5 y"), (36_500, "100 y"),
  ])
  func anIntervalIsShort(_ days: Int, _ text: String) {
    #expect(Days(days).short == text)
  }
}
