"""How the second reader's model is made: a recipe that anybody can run again. Needs the extra `training`."""
