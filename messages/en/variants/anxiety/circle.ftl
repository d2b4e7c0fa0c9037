# Why: how safe it is to be oneself with someone tells more here than how often they meet.
# Source: Lipsitz 1999; Markowitz 2014.
get = { $turn ->
    [0] What is it like with them: can you be as you are? A few words are plenty.
    [1] What do you get from them, and what do you give? A few words are plenty.
   *[2] With them, what is easy, and what makes you tense? A sentence is plenty.
}
