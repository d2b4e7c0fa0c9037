title = practice one small request
open = { $turn ->
    [0] Something to practice this week, on your own and on paper.
    [1] Some practice tonight: words to try, and nothing to send.
   *[2] Four minutes of practice, just here. You can skip any step.
}
# Source: S0, S3, S4; Weissman 2018 (role play comes before a hard talk, and need not lead to one).
why = A request is easier to say when it is small and about one thing. Tonight you only practice. If and when you say it is up to you.
safe = Think of the person you and { $therapist } talk about. Would it feel safe to ask them for something small?
    .yes = Yes
    .not-sure = Not sure
    .no = No
paper = Then nothing needs asking. You know best what is safe. You can leave this here and talk it over with { $therapist } first.
    .all-right = All right
small = What could you ask for? Something for this week, small enough for ten minutes.
line = How might you say it in one line? It could begin with: Would you be willing to …
if_no = They may say yes, no, or not now. What could you say to a no? "All right, thanks for hearing me" is enough.
# Source: S3 (a request leaves the other free to say no).
either_way = A request can get a no, and it was still worth finding the words.
may_see = May { $therapist } read what you wrote?
with = Where might you practice it once, out loud?
    .alone = On my own
    .in-session = In my session
    .trusted = With someone I trust
    .not-now = Not this week
later = That is fine. It can wait.
thanks = All right. Practice is the whole task this week.
