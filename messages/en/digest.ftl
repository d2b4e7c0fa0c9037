# The weekly page for the therapist, and the page before a session.
nudge = Your weekly page is ready. Tap to open it here.
nudge-session = A page is ready for your next session. Tap to open it here.
open = Open
nobody = Nothing to report: nobody is on your caseload yet.
subject = Between: your weekly page
subject-session = Between: a page for your next session
paper = Your caseload, { $day }
caseload = { $count ->
    [one] One client.
   *[other] { $count } clients.
}{ $first ->
    [0] {""}
    [1] {" "}Ask first about one:
   *[other] {" "}Ask first about { $first }:
}
calm = Nothing urgent:
more = { $lines }
audit-head = Audit log: { $head }
reader-off = The second reader of crisis texts is off; the patterns alone are reading.
numbers-old = Please check the numbers that clients are shown in a crisis: last checked { $checked }. Call each one, then set `checked` in messages/crisis/resources.yaml.
caption = { $client }: mood by day, last four weeks. The message below says the same in words.
alt = Mood by day over the last four weeks, 0 to 10, with PHQ-9 below it where there is one. The numbers of this week stand beside it.
nothing = Nothing to report:
    { $lines }
nothing-line = { $client } ({ $sent ->
    [0] nothing was sent
   *[other] answered { $answered } of { $sent }
})
whole = { $body }

## whom to ask first, and why
line = { $client }: { $why }
look = Look at: { $why }
why-alert-open = an alert is open
why-item9 = PHQ-9 item 9
why-alert-week = an alert on { $day }
why-concern-week = wrote something that may be a concern ({ $day })
why-concern-unanswered = wrote something that may be a concern ({ $day }), and has not answered the direct question
why-unanswered = has not answered the direct question ({ $day })
why-worse = PHQ-9 is worse than at the start
why-worse-again = PHQ-9 is worse than the last time
why-not-on-track = PHQ-9 is not on track
why-paused = on a break until { $day }
why-paused-open = on a break
why-joining = has not finished joining
why-quiet = gone quiet, last heard { $day }
why-quiet-never = gone quiet, never heard
why-writes = writes, but answers no prompts
why-nothing = nothing urgent

## one client
title = { $client } · { $where ->
    [before] before the first session
    [after] after the { $sessions } sessions, maintenance
   *[in] session { $session } of { $sessions }
}
head-mood = Mood this week
head-mood-met = Mood since the last session
head-mood-since = Mood since { $day }
head-best = Best day
head-worst = Hardest day
head-people = With people
head-phq9 = PHQ-9
head-flags = Flags
head-answered = Answered
head-days = Days ahead that matter
head-tasks = To try
head-alerts = Alerts and safety
head-shared = In their words (shared, or written to the bot)
said-concern = may be a concern
shared-before = and { $count } more from before
mood = { $days } (mean { $mean }, { $count ->
    [one] one day
   *[other] { $count } days
})
day-others = { $count ->
    [one] {" "}(and one other day)
   *[other] {" "}(and { $count } other days)
}
answered = { $sent ->
    [0] nothing was sent
   *[other] { $answered } of { $sent } sent
}
phq9 = { $total } ({ $band ->
    [minimal] minimal
    [mild] mild
    [moderate] moderate
    [moderately-severe] moderately severe
   *[other] severe
}{ $prorated ->
    [yes] , pro-rated
   *[no] {""}
}) on { $day }{ $changes ->
    [yes] ; { $last } since the last, { $start } since the start
   *[no] {""}
}
flag-item9 = PHQ-9 item 9 was { $item } on { $day } (look at any answer above 0)
flag-deterioration = PHQ-9 rose by { $points } since the start: deterioration (reliable change, 6 or more)
flag-setback = PHQ-9 rose by { $points } since the last one (reliable change, 6 or more)
flag-improvement = PHQ-9 fell by { $points } since the start: reliable improvement (6 or more)
flag-remission = PHQ-9 { $last }: remission (below 5)
flag-response = PHQ-9 { $last } from { $first }: response (half or less)
flag-not-on-track = PHQ-9 { $last } at week { $week }: not on track, cut-point { $cut } (PMID 26077754, from CBT)
task = { $title }: { $state ->
    [open] not asked about yet
    [tried] tried
    [partly] partly
    [not-yet] not yet
    [asked] asked, not answered
   *[other] closed
}
alert = { $day } { $level }, { $kind }
answer-direct-question = { $day } asked directly, answered: { $answer ->
    [yes] yes
    [unsure] not sure
    [no] no
    [none] no answer yet
   *[other] { $answer }
}
answer-denial = { $day } said unasked that they are not suicidal
answer-safe-answer = { $day } asked whether they are safe for now, answered: { $answer ->
    [yes] yes
    [overtaken] yes, and sent something graver after that
   *[other] no
}
answer-caring-helped = { $day } a caring note helped: { $answer ->
    [yes] yes
   *[other] no
}
danger-stands = the danger at home flag is on
opening-safety = Safety first: “How have you been since { $day }?” Then: how safe are you today?
opening-danger = Safety first, alone: “Can you talk freely now? How safe is it at home?”
opening = You might open with: “How have things been since we last met?” { $about ->
    [grief] Then: what came up about the person who died?
    [role-dispute] Then: where does the dispute stand now, and what does each of you expect?
    [role-transition] Then: what felt lost this week, and what went better than feared?
    [interpersonal-deficits] Then: who were you in touch with, and what helped?
    [initial] Then: who else belongs on the map of people?
    [termination] Then: what is it like that the sessions are ending?
   *[other] Then: how have the people around you been?
}
head-suggestion = Phase and focus
suggestion = { $what ->
    [middle] session { $session } of { $planned }: the initial phase usually ends here. Middle phase?
    [termination] session { $session } of { $planned }: the middle phase usually ends here. Termination phase?
    [maintenance] the agreed sessions are over. Maintenance, or the end?
   *[area] session { $session } of { $planned }: no focus is chosen yet, and the middle phase rests on one or two.
}
