# A clinician reviews this before use.

title = noticing what keeps coming back
# Source: S2, S3, S4 (patterns that repeat between people are noticed before anything is changed).
why = Some things between people come back again and again, with other faces. To see it is a first step. This is not about fault.
again = What keeps happening between you and people? Like: "I give a lot, and then I feel used."
where = Where have you met it? Tap all that fit, then Done.
    .family = Family
    .love = Love
    .friends = Friends
    .work = Work or school
    .other = Elsewhere
mine = What do you mostly do when it begins?
    .quiet = I go quiet
    .give = I give even more
    .wait = I wait to be seen
    .worst = I expect the worst
    .leave = I pull away
    .not-sure = I can't tell
ends = And how does it mostly leave you?
    .alone = Alone
    .hurt = Hurt
    .angry = Angry
    .tired = Worn out
    .not-sure = I can't tell
hope = What do you hope for each time, deep down?
# Source: S4 (what is now in the way was often once a way to cope).
reason = What you do in it once had a good reason. It may have kept you safe, or close to someone.
once = Is there one small thing that you might do another way? Just once, and where it is safe.
may_see = May { $therapist } read this?
thanks = Thank you. That takes a good look. Nothing has to change this week. { $therapist } can look at it with you.
