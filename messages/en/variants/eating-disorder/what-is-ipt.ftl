# Why: this therapy leaves food and body to the sessions and looks at people; no talk of what weighs or gets lighter.
# Source: Murphy 2012, Fairburn 1993 (IPT for eating disorders keeps its focus on relationships); S1, S3.
both = The two move each other. A loss, a change or a hard time with someone can set off hard days, and hard days make it easier to hide from people. When things ease with people, the rest often eases too.
ill = Thank you. One thing matters a lot here: what you are going through is an illness. It is not a weakness or a whim, and it is not your fault. It can be treated. My questions are about you and people. For all else there is your session.
