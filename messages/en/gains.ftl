# What the client did is named as the client's own doing. A clinician reviews this before use.

title = a list of three things you did
# Source: Weissman 2018 (near the end, what changed is looked at together with what the client did for it).
why = Near the end it can help to look at what changed, and at what you did for it. It is easy to forget one's own part.
shifted = Has anything changed with the people around you since you began?
    .yes = Yes
    .a-little = A little
    .no = No
    .not-sure = I can't tell
changed = What has changed? One thing is enough.
not-yet = That is worth knowing, and worth saying to { $therapist }. It is no fault of yours. You have still done things to get through, and those count here.
did = What is one thing that you did, and that helped a bit? Small counts: a call, a no, a rest.
second = Is there a second one?
third = And a third?
may_see = May { $therapist } read this?
keep = You might keep three such things where you will see them on a hard day. You can add to them any time. Would you like to try?
    .paper = Yes, on paper
    .phone = Yes, in my phone
    .not-now = Not now
thanks = Good. It is your own list. You could bring it to your next session.
close = That is enough for tonight. Thank you.
