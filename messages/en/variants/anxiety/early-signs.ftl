# Why: checking, asking again and staying away come before the rest.
# Source: Markowitz 2014; Joiner 1999; S1.
people = And with people: what happens first?
    .need = I ask again and again
very_first = In your own words: what is the very first small sign? Like: "I read my messages over and over."
