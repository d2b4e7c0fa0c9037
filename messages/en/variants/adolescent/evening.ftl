# Why: much of a teenager's day with people happens at school and on a screen.
# Source: Mufson 2004; few, fixed, short prompts are answered more.
happened = { $turn ->
    [0] Did something come up with someone today, at school, at home or online? Small things count.
    [1] Was there a good or a hard moment with someone today? A text counts too.
   *[2] Did anyone move your mood today, up or down?
}
what = { $turn ->
    [0] What happened? One line, only if you want to.
    [1] How did it go, in a few words? You can skip this one.
   *[2] What was it about? A few words, or none.
}
