# The weekly page for the therapist.
nudge = Your weekly page is ready. Tap to open it here.
open = Open
nobody = Nothing to report: nobody is on your caseload yet.
caseload =
    { $count ->
        [one] One client.
       *[other] { $count } clients. Ask first:
    }
    { $lines }
numbers-old = Please check the numbers that clients are shown in a crisis: last checked { $checked }. Call each one, then set `checked` in messages/crisis/resources.yaml.
caption = Mood by day, last four weeks. ▲ a meeting that lifted it, ▼ one that lowered it, ● no change. Days without an answer are left open.
nothing = { $client }: nothing to report. Answered { $answered }.
page =
    { $client } · session { $session }
    Look at: { $why }
    { "" }
    Mood this week: { $mood }
    Best day: { $best }. Hardest day: { $worst }
    With people:
    { $events }
    PHQ-9: { $phq9 }
    Flags:
    { $flags }
    Answered of sent: { $answered }
    To try:
    { $tasks }
    Alerts:
    { $alerts }
    In their words (shared):
    { $shared }
    { "" }
    You might open with: “How have things been since we last met?” { $opening ->
        [grief] Then: what came up about the person who died?
        [role-dispute] Then: where does the dispute stand now, and what does each of you expect?
        [role-transition] Then: what felt lost this week, and what went better than feared?
        [interpersonal-deficits] Then: who were you in touch with, and what helped?
        [initial] Then: who else belongs on the map of people?
        [termination] Then: what is it like that the sessions are ending?
       *[other] Then: how have the people around you been?
    }
