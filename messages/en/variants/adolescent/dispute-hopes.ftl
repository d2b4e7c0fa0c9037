# Why: most of what teenagers bring here is about parents or friends, and rules.
# Source: Mufson 2004 (renegotiating expectations with parents).
why = People often hope for different things and never say so: about rules, time, trust. Tonight you can put both sides next to each other. It is not about who is right.
