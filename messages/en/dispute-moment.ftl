title = look for one calm moment
open = { $turn ->
    [0] A short one tonight, about when and where. Best with the phone to yourself.
    [1] A few taps this week, best in private.
   *[2] Tonight's piece is about timing. It takes two minutes.
}
# Source: Weissman 2018; S0, S4 (a plan for a talk belongs to the client; not talking is one of the choices).
wish = Think of the person you and { $therapist } talk about. Is there one small thing you want to say to them these days?
    .yes = Yes
    .not-yet = Not yet
    .no = No
no_need = That is fine. There can be good reasons to wait, or to let it be.
safe = Would it feel safe to bring it up with them?
    .yes = Yes
    .not-sure = Not sure
    .no = No
paper = Then leave it here for now. You know best what is safe. { $therapist } can look at it with you first.
    .all-right = All right
place = Where might it go best?
    .home = At home
    .walk = On a walk
    .phone = On the phone
    .writing = In writing
    .other = Somewhere else
time = And when are you both most at ease?
    .morning = In the morning
    .after-work = After work
    .weekend = On the weekend
    .not-sure = Hard to say
# Source: Gottman 1994 (when a body is flooded, little gets through; a break helps).
pauses = When a talk runs hot, little gets through on either side. A break is no defeat.
pause = What could you say to take a break? Like: "I need ten minutes, then I come back to this."
may_see = May { $therapist } read what you wrote?
keep = Shall I keep this as something to try? You can drop it at any point, also in the middle.
    .yes = Yes, keep it
    .not-now = Not now
thanks = All right. If the moment never comes this week, that is fine too.
