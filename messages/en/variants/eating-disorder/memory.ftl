# Why: no dish.
# Source: Murphy 2012.
like = What was one small thing that was just like them? A habit, a saying, a song they sang.
