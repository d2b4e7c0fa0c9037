# Why: loss, health and the end of work are what late life brings; a low mood is often taken for age itself.
# Source: Hinrichsen 2006 (IPT in late life); S2, S3.
both = The two move each other. A loss, an illness or the end of work can pull your mood down. And when you feel low, it gets harder to be with people. When one gets lighter, the other often does, too.
ill = Thank you. One thing matters a lot here: feeling like this is an illness. It is not a part of getting older, and it is not your fault. It can be treated at any age. While you get better, you may ask less of yourself.
