# No way out of a feeling that could hurt the client or another. A clinician reviews this before use.

title = letting a feeling out, safely
# Source: S4 (feelings are expressed in ways that harm nobody).
why = Strong feelings want to go somewhere. Here are ways to let some of it out that harm no one, you included.
what = What is it that wants out?
    .anger = Anger
    .sadness = Sadness
    .tension = Tension
    .too-much = All of it
    .no-word = I have no word for it
before = How strong is it now, from 0 (gone) to 10 (as strong as can be)?
strong = That is a lot to carry. If you fear that you may hurt yourself or someone, leave this here and write /crisis. It is there at any hour.
way = Pick the one that feels most possible right now.
    .move = Move
    .write = Write
    .hands = Use my hands
    .sound = Make sound
    .tears = Let tears come
    .cold = Cool water
move = Five minutes: walk fast, climb stairs, or shake out your arms and legs. Let the feeling set the pace.
write = Five minutes on paper, to nobody. You need not be fair or polite. You can tear it up after. It goes to no one.
hands = Wring a towel, tear old paper, or knead dough. Squeeze hard, then let go. Do it a few times.
sound = Put on a loud song and sing along. Or hum low and long. A pillow takes in a shout.
tears = Find a place where you can be alone for a bit. Tears may come or not. Both are fine. Then drink a glass of water.
cold = Let cool water run over your hands for a minute. Feel where it is cold. Then dry them slowly.
did = Take the time that you need. I wait here. How did it go?
    .did = I did it
    .partly = A bit of it
    .not-now = Not now
after = And how strong is it now, from 0 to 10?
less = It has eased a little. What is left can be there too.
same = That can happen, and it is not your doing. You might try another way, or tell someone you trust. If it gets too heavy, write /crisis at any hour.
later = That is fine. It is here when you want it. If it gets too heavy, write /crisis at any hour.
