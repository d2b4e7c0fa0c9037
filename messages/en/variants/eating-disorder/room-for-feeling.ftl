# Why: no glass of water.
# Source: Murphy 2012.
much = Then that is enough. Look around you, and name three things you see. You might get up, wash your hands, or be near someone. /crisis is there at any hour.
