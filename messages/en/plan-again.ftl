# A clinician reviews this before use.

title = asking for an earlier session
# Source: Weissman 2018 (early signs are looked at again and again in the time after).
signs = { $turn ->
    [0] Your early signs, the small things that change first: did any show up this month?
    [1] Looking back at the month: did you notice any of your early signs?
   *[2] The first small signs that you know from yourself: were any of them there this month?
}
    .none = None
    .some = One or two
    .many = Several
    .not-sure = I can't tell
which = Which ones? A few words.
sooner = Seen early, more can be done. You might ask { $therapist } for an earlier time to talk. Would you like to?
    .yes = Yes, I will ask
    .not-now = Not now
ask_them = Good. One line is enough, like: "I see some of my signs. Can we talk soon?" If it gets too heavy before that, write /crisis at any hour.
fits = And your plan, with what helps and whom you call: does it still fit? /plan shows it if you wrote one with { $therapist }.
    .yes = It still fits
    .changed = Something changed
    .no-plan = I have no plan
change = What is different? A number, a name, what helps?
no_plan = That is good to know. You could ask { $therapist } to write one with you. Ten minutes are enough to begin.
thanks = Thank you. That is all for this evening.
