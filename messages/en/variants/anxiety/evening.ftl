# Why: a moment that was left out is a moment with people, too; it counts as an answer and is not blamed.
# Source: Lipsitz 1999; Markowitz 2014.
happened = { $turn ->
    [0] Did something come up with someone today? A moment you stayed out of counts, too.
    [1] Was there a good or a hard moment with someone today? It may be small.
   *[2] Did anyone move your mood or your worry today, up or down?
}
thanks = { $turn ->
    [0] Thank you. It is written down, so you need not go over it again tonight.
    [1] Thank you. I have kept that for your next session.
   *[2] Thank you. Every evening like this helps you both see how things move.
}
