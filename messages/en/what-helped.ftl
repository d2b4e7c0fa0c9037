# A clinician reviews every line before use.
title = your own line for hard days
# Source: S2, S4, review of gains; Weissman 2018, what the client did stands at the center
why = You have looked at many sizes of contact by now. Some may have worked, some not, some waited. Let us see what you did yourself.
stays = Which one stays with you most?
    .hello = A hello
    .message = A message
    .call = A call
    .request = Asking, or a no
    .meeting = Time together
    .activity = Something shared
    .none = None of them
did = What did you do there that helped, even a little? Showing up counts.
no-step = Thank you for saying so. It is hard to reach out when all feels heavy. { $therapist } can look at it with you.
easier = How does it feel to reach out now, next to when you began?
    .easier = A bit easier
    .same = About the same
    .harder = A bit harder
line = Here is a line to finish, for hard days: "What helps me with people is…"
may_see = May { $therapist } read what you wrote?
try_it = You might keep that line where you see it, on paper or on your phone, and read it on one hard day. Would you like to?
    .yes = Yes, I would
    .no = Not this week
agreed = All right. You can change the line as often as you like. { $homework_count ->
    [0] I will ask if it was of use.
   *[other] Let the rest wait if it is too much.
}
later = That is fine. What you found out is yours to keep.
