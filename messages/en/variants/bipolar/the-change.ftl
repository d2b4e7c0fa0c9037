# Why: what a change does first is to move the hours of the day.
# Source: Frank 2005; Weissman 2018.
why = When life changes, the hours of a day change with it: when we sleep, eat, see people. That can upset mood, down or up. Let us look at what changed for you.
