# A clinician reviews this before use.

title = going through a hard day ahead of time
# Source: Weissman 2018 (a future problem is gone through before the end); Gollwitzer 2006 (a plan of when and what).
why = Hard days come to everyone. Going through one ahead of time, on a calmer evening, can make it less steep.
ahead = What sort of thing might be hard for you in the next months?
    .person = Trouble with someone
    .missing = Missing someone
    .change = A change
    .alone = Feeling alone
    .work = Work or money
    .other = Something else
notice = Think of one such day. How would you notice that it is getting hard? A few words.
do = What is the first small thing you might do then? Something that has helped before, or that might.
near = Who could be near that day, or on the phone?
    .someone = Someone I know
    .therapist = { $therapist }
    .line = A line like 988
    .nobody = I can't think of any
nobody = That is an honest answer, and good to know now. You could tell { $therapist } so. 988 answers day and night, by call or text.
may_see = May { $therapist } read this?
again = You might go through it once more before it counts. How would you like that?
    .session = In my next session
    .alone = Once by myself
    .not-now = Not now
thanks = Good. The day may go another way than planned. Having thought of it can still help.
later = That is fine. You have gone through it once here.
