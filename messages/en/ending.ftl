# The ending is named early and openly, with the number of sessions left. A clinician reviews this before use.

title = one sentence about the ending
# Source: S1; Weissman 2018 (the end of treatment is named and its feelings are talked about).
why = { $sessions_left ->
    [0] Your regular sessions are close to their end. It can be good to say that out loud, and to look at it together.
    [1] You have one more session with { $therapist }. It can be good to say that out loud, and to look at it before it comes.
   *[other] You have { $sessions_left } sessions left with { $therapist }. It can be good to say that out loud, well before the last one.
}
# Source: Weissman 2018 (sadness at an ending is not a return of the illness).
normal = An ending can stir things up. You might feel sad, or angry, or fine. Feeling sad about an ending is not the same as getting ill again.
feeling = When you think of the last session, what comes closest?
    .sad = Sad
    .uneasy = Uneasy
    .angry = A bit angry
    .relief = Relieved
    .ready = Ready for it
    .mixed = Some of each
    .not-much = Not much yet
hard = That makes sense. Something here has mattered, and it is fair to mind that it ends. What you have found stays with you.
fair = Thank you. That is a fair way to feel too. It may change from day to day.
wish = Is there something you still want to ask, do or say before the end? A few words are plenty.
bring = You might write down one sentence about this, to bring to your next session. Would you like to try?
    .yes = Yes, I would like to
    .not-now = Not now
thanks = Good. It can be rough, and you decide if you say it.
later = That is fine. You can still bring it up on the day, or leave it.
fewer = One more thing: I ask less often from now on. That is how it is meant, so that more of your week is your own. /mood is there any day.
