package dev.nacre.processor.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.nacre.processor.declare.AnnotationUse.Member;
import dev.nacre.processor.declare.DeclarationReader.Places;
import dev.nacre.processor.diagnostic.JavacReporter.Place;

/** Reads the language's annotations by name; the compiler does not need their classes. */
final class AnnotationReader {

    private static final String LANGUAGE = "dev.nacre.annotations";

    private final Elements elements;
    private final Places places;

    AnnotationReader(Elements elements, Places places) {
        this.elements = elements;
        this.places = places;
    }

    /** The language's annotations on an element, repeated ones side by side; nothing if one is broken Java. */
    Optional<List<AnnotationUse>> read(Element element, Place owner) {
        var uses = new ArrayList<Optional<AnnotationUse>>();
        for (var mirror : element.getAnnotationMirrors()) {
            if (ofTheLanguage(elements, mirror)) {
                repeated(mirror).forEach(single -> uses.add(use(single, owner)));
            }
        }
        return DeclarationReader.all(uses);
    }

    static boolean ofTheLanguage(Elements elements, AnnotationMirror mirror) {
        return elements.getPackageOf(mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(LANGUAGE);
    }

    /** What a container such as {@code @Inputs} holds, or the annotation itself. */
    private static Stream<AnnotationMirror> repeated(AnnotationMirror mirror) {
        var held = mirror.getElementValues().values().stream().map(AnnotationValue::getValue)
                .filter(List.class::isInstance).flatMap(list -> ((List<?>) list).stream())
                .map(item -> ((AnnotationValue) item).getValue()).filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast).toList();
        return held.isEmpty() ? Stream.of(mirror) : held.stream();
    }

    private Optional<AnnotationUse> use(AnnotationMirror mirror, Place owner) {
        var source = owner.at(places.next(), mirror);
        var type = (TypeElement) mirror.getAnnotationType().asElement();
        var written = mirror.getElementValues();
        var members = new TreeMap<String, Member>();
        for (var method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            var member = member(method, written, source);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            members.put(method.getSimpleName().toString(), member.get());
        }
        return Optional.of(new AnnotationUse(type.getSimpleName().toString(), members, source));
    }

    private Optional<Member> member(ExecutableElement method,
            Map<? extends ExecutableElement, ? extends AnnotationValue> written, Place source) {
        var value = written.get(method);
        if (value != null) {
            var place = source.at(places.next(), value);
            return plain(value, method).map(held -> new Member(held, place));
        }
        var byDefault = method.getDefaultValue();
        return byDefault == null ? Optional.empty() : plain(byDefault, method).map(held -> new Member(held, source));
    }

    /** The value as a plain object; nothing where it is not of the member's type, about which the Java compiler complains. */
    private static Optional<Object> plain(AnnotationValue value, ExecutableElement method) {
        var held = value.getValue();
        if (method.getReturnType() instanceof ArrayType array) {
            return held instanceof List<?> list ? items(list, array.getComponentType()) : Optional.empty();
        }
        return plain(held, method.getReturnType());
    }

    private static Optional<Object> items(List<?> values, TypeMirror type) {
        return DeclarationReader
                .all(values.stream().map(item -> plain(((AnnotationValue) item).getValue(), type)).toList())
                .map(items -> items);
    }

    private static String name(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString() : type.toString();
    }

    private static Optional<Object> plain(Object held, TypeMirror type) {
        if (held instanceof VariableElement constant) {
            return Optional.of(constant.getSimpleName().toString());
        }
        if (held instanceof TypeMirror named) {
            return named.getKind() == TypeKind.ERROR ? Optional.empty() : Optional.of(name(named));
        }
        boolean fits = switch (type.getKind()) {
            case BOOLEAN -> held instanceof Boolean;
            case INT -> held instanceof Integer;
            case LONG -> held instanceof Long;
            case DOUBLE -> held instanceof Double;
            default -> held instanceof String && "java.lang.String".equals(type.toString());
        };
        return fits ? Optional.of(held) : Optional.empty();
    }
}
