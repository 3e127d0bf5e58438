import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@Hinge
interface Pictures {
    @Conv2d(filters = 3, kernel = 3)
    Layer kinds(); // error: NC188
}
