@main
struct Hostile { static func main() {} }
