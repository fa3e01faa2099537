/// Pages that show every kind of block.
enum Sample: String, CaseIterable {
  case headings, paragraphs, lists, quotes, code, tables, rest, bars, plots, sparks

  var markdown: String {
    switch self {
    case .headings: Self.headingsPage
    case .paragraphs: Self.paragraphsPage
    case .lists: Self.listsPage
    case .quotes: Self.quotesPage
    case .code: Self.codePage
    case .tables: Self.tablesPage
    case .rest: Self.restPage
    case .bars: Self.barsPage
    case .plots: Self.plotsPage
    case .sparks: Self.sparksPage
    }
  }

  private static let headingsPage = """
    A page begins with its title, and each part of it with a heading.

    ## How a call is sorted when it first reaches the call center and nobody knows more

    Text under a heading of level 2.

    ### Levels, *in short*

    Text under a heading of level 3.

    #### Level `1`
    Text under a heading of level 4.

    # Another beginning

    ## Right under it
    The end.
    """

  private static let paragraphsPage = """
    Virginia sorts a behavioral health call into four levels before anyone is sent. At level 1 the
    answer comes by phone; at level 2 a mobile team goes; at level 3 team and police together; at
    level 4 police lead.[^1] It is *not* a matter of **guessing**: the `call-taker` asks ~~three~~
    four questions, each of them [written down in the protocol](protocol.md#questions).[^1][^2]

    A line may end after a well-known self-explanatory hyphen, or after a dash—as here—but never in
    an address: <https://example.org/a-very-long-address/that-does-not-fit/on-a-line?of=a&narrow=screen.html>,
    and 10&nbsp;000&nbsp;people stay together. A hard break\\
    begins a line; so does<br>HTML. <kbd>Ctrl</kbd> and `<file>` and <file> are shown.

    日本語の文章は、どこでも改行できますが、句読点は行頭に置かれません。「括弧」も
    同じです。Latin words stay whole in 日本語 text.

    Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung.

    An inline ![map of the region](map.png "The region") picture, and Café “quotes” – naïve… ½ €.

    [^1]: Source one.
    [^2]: Source two.
    """

  private static let listsPage = """
    What to bring:

    - A pencil
    - Paper, and enough of it that nobody has to stop in the middle of a thought to look for more
      - of any size
      - lined
        1. narrow
        2. wide
    - Time

    Steps, with room between them:

    9. Call the center that is responsible for your region and ask who answers at night.

       They will tell you a name. Write it down.

       ```
       name: night shift
       ```

    10. Meet them.

        > "A name is worth more than a number."

    11. Agree on a form.

    Boxes:

    - [x] Read the policy
    - [ ] Agree on what makes a call eligible for transfer, and put it where every shift sees it
      - [ ] inner
    1. [ ] numbered

    - - - deep
    -

    * last
    """

  private static let quotesPage = """
    > The first quote goes on for a while, so that it has to be broken, and has a bar on every line.
    >
    > - a list in it, whose items are also long enough to go over more than one line of text
    >
    > > and a quote within it
    > > ```
    > > code
    > > ```

    > [!NOTE]
    > A note.

    > [!WARNING]
    > As of September 2025. Check what has changed before you quote it, because these figures are
    > revised every month.
    >
    > And a second paragraph.
    """

  private static let codePage = """
    ```swift
    func answer(_ call: Call) -> Team {
    \tcall.isInDanger ? .police : .mobileTeam  // A line that is far too long for a narrow screen, and for a wide one
    \u{20}
      x\ty\t日本語
    }
    ```

    ```chart line "Contacts by year"
    year,calls,"texts, chats"
    2022,1000,200
    2023,12500,3000
    2024,15000,
    ```

    ```chart bar "Broken"
    year,calls
    2022,1000,7
    ```

        indented code
    """

  private static let tablesPage = """
    | Level | Who goes | Calls |
    |---|:-:|--:|
    | 1 | nobody, by phone | 1,204 |
    | 2 | a mobile team | 98 |

    | Level | What it means | Who answers, and with whom | Where it is described |
    |---|---|---|---|
    | 1 | Somebody needs to talk, now or soon, and there is no danger to anyone | A counselor at the regional call center | [Protocol](protocol.md), page 3[^1] |
    | 2 | Somebody needs help where they are<br>and can wait | A mobile team of two, without police | Protocol, page 5 |
    | 3 | *Nobody* knows | **Team and police** together | |

    | Region | First quarter | Second quarter | Third quarter | Fourth quarter | Whole year | Remarks |
    |---|--:|--:|--:|--:|--:|---|
    | Northern Virginia | 12,345 | 23,456 | 34,567 | 45,678 | 116,046 | preliminary figures, to be revised |
    | 日本 | 1 | 2 | 3 | 4 | 10 | wide characters |

    | A | B |
    |---|---|

    [^1]: Source.
    """

  private static let restPage = """
    Before a rule.

    ---

    ![A map of Virginia with five regions, the largest in the west](map.png "The five regions")

    ![Only alt](map.png)

    <details>
    <summary>More</summary>
    Text within HTML that goes on and on until it has to be broken somewhere near the end of it.
    </details>

    Facts have sources.[^a] All of them.[^b]

    [^a]: The first source, with a title long enough to be broken on a narrow screen at least once,
        *Journal of Sources*, 2024.

        A second paragraph of it.
    [^b]: <https://example.org/>
    """

  private static let barsPage = """
    Before.

    ```chart bar "911 behavioral calls with a behavioral health response, alone or with police (%)"
    Year,Percent
    2022,10
    2024,22
    ```

    ```chart bar "Where the calls went, and who took them (calls)"
    Month,Police alone,"Mobile team, with police",Mobile team
    January,12500,800,0
    February,11000,,350
    "March, until the 20th",9050,2400,1
    ```

    ```chart bar "Change of the budget ($)"
    "What it was spent on, in the words of the report",Change
    Police,-1250000
    "Mobile teams, and everything that they need to be ready at night",2500000
    Training,0
    Dispatch,
    ```

    ```chart bar
    Region,Nothing
    North,0
    ```
    """

  private static let plotsPage = """
    ```chart line "Contacts by year"
    Year,Calls,"Texts, chats"
    2022,1000,200
    2023,12500,3000
    2024,15000,
    2025,14000,4100
    ```

    ```chart line "Minutes until somebody comes (minutes)"
    Month,Minutes
    January,42.5
    February,40
    March,
    April,38
    May,12
    June,9.5
    July,9
    ```

    ```chart line "One"
    Year,Calls
    2022,1000
    ```

    ```chart line "A year of weeks (%)"
    Week,North,South,East
    \(weeks)
    ```
    """

  /// Fifty-two weeks of three series that cross.
  private static let weeks = (1...52).map { week in
    "\(week),\(week * 2 - 20),\((week * week) / 40),\(abs(26 - week) * 3 - 30)"
  }
  .joined(separator: "\n")

  private static let sparksPage = """
    ```chart spark "Calls in a week"
    Day,Calls
    Monday,12
    Tuesday,40
    Wednesday,55
    Thursday,
    Friday,98
    Saturday,70
    Sunday,31
    ```

    ```chart spark "Calls and messages by hour"
    Hour,Calls,"Texts, chats",Never
    0,5,7,0
    1,3,9,0
    2,1,12,0
    3,2,11,0
    4,4,6,0
    5,8,5,0
    6,20,-1,0
    ```
    """
}
