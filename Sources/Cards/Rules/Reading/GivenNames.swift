/// Common first names: before a colon they say who spoke.
enum GivenNames {
  static func contains(_ word: String) -> Bool { all.contains(word) }
  static func contains(_ form: WordForm) -> Bool { all.contains(form) }

  private static let all: WordSet = [
    "aaron", "adam", "ahmed", "alan", "albert", "alex", "alexander", "alice", "amy", "ana",
    "andrea", "andrej", "andrew", "angela", "anna", "anne", "anthony", "barbara", "ben", "benjamin",
    "bob", "brian", "carl", "carlos", "carol", "caroline", "catherine", "charles", "chris",
    "christian", "christine", "claire", "daniel", "daniela", "dave", "david", "deborah", "dennis",
    "diana", "donald", "dwarkesh", "edward", "elena", "elizabeth", "emily", "emma", "eric", "erik",
    "eva", "gary", "george", "hannah", "hans", "heather", "helen", "henry", "ian", "isaac",
    "ivan", "jack", "jacob", "james", "jan", "jane", "jason", "jean", "jeff", "jennifer", "jessica",
    "jim", "joan", "joe", "john", "jonathan", "jose", "joseph", "josh", "julia", "julie", "karen",
    "karl", "kate", "katherine", "kevin", "larry", "laura", "lex", "linda", "lisa", "lucas", "luis",
    "maria", "marie", "martin", "mary", "matt", "matthew", "michael", "michelle",
    "mike", "mohammed", "nancy", "natalie", "nick", "nicolas", "oliver", "olivia", "pamela",
    "patricia", "patrick", "paul", "pedro", "peter", "philip", "rachel", "raj", "rebecca",
    "richard", "robert", "ron", "ruth", "ryan", "sam", "samuel", "sandra", "sara", "sarah",
    "scott", "sean", "sergey", "sharon", "sholto", "simon", "sofia", "sophie", "stefan",
    "stephanie",
    "stephen", "steve", "steven", "susan", "thomas", "tim", "tom", "trenton", "victor", "victoria",
    "walter", "wei", "william", "yuki",
  ]
}
