# Why: much contact is by phone, and a day without anyone is common: it is a good answer, too.
# Source: Hinrichsen 2006; few, fixed, short prompts are answered more.
happened = { $turn ->
    [0] Did something come up with someone today, in person or by phone? Small things count.
    [1] Was there a good or a hard moment with someone today? A call or a card counts, too.
   *[2] Did anyone move your mood today, up or down? If you saw nobody, No is a full answer.
}
