// The target that puts the model of names beside the program.
