# Why: one thing at a time: a week that fills up fast can upset sleep.
# Source: Frank 2005; S2.
first = What is the first small move? It may be to look up a time, or to ask one person. One thing is enough, and best at an hour that leaves your sleep alone.
