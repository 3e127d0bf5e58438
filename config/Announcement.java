/** Says what a build is about to do, a line for each argument. */
void main(String[] lines) {
    for (var line : lines) {
        IO.println(line);
    }
}
