# Never the whole story, never alone with it for long. A clinician reviews this before use.

title = looking back with support
# Source: S4; Weissman 2018 (past ties are looked at briefly, for what they say about the present ones).
why = At times a hurt from before speaks up in the present. A short look can help, with { $therapist } beside you. You decide how far it goes. Write "stop" at any point, and we stop.
ready = Is this a good moment for it? Best when you are in a calm place and have some time after.
    .yes = Yes, it is
    .not-now = Not now
now = What goes on these days, between you and someone, that feels old? As if you knew it from long ago.
before = When did you feel something like it before? A few words are enough. Not the whole story.
here = Stay with the present for a moment. Look around and find three things that you can see. Feel your feet on the floor. That was then. You are here.
needed = What did you need back then?
    .care = Care
    .safety = To be safe
    .believed = To be believed
    .left-alone = To be left in peace
    .words = Someone to talk to
    .not-sure = I can't tell
different = What is different now? It can be your age, your choices, or who is around.
may_see = May { $therapist } read this?
thanks = Thank you. That is enough for now. The rest can wait for your session. If something keeps stirring, write /mood, or /crisis if it gets too heavy.
later = That is fine. It can wait, or be left for the session.
