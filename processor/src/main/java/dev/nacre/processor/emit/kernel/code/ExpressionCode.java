package dev.nacre.processor.emit.kernel.code;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.Binary;
import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.Constant;
import dev.nacre.processor.op.ScalarExpression.PerStep;
import dev.nacre.processor.op.ScalarExpression.Random;
import dev.nacre.processor.op.ScalarExpression.Select;
import dev.nacre.processor.op.ScalarExpression.Unary;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.processor.op.ScalarExpression.Variable;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Substitution;

/**
 * Prints expressions in a dialect. A part that occurs twice is computed once, under a name; a product that is added to
 * something becomes a fused multiply-add, in both dialects alike, which keeps their bits equal.
 */
public final class ExpressionCode {

    private static final ScalarExpression ZERO = ScalarExpression.constant(0);

    private final Dialect dialect;
    private final CodeBlock.Builder code;
    private final IntFunction<Term> variables;
    private final Function<StepScalar, Term> scalars;
    private final String local;
    private final Map<ScalarExpression, Integer> uses = new HashMap<>();
    private final Map<ScalarExpression, Term> named = new HashMap<>();
    private int names;
    private int selectionsAround;

    /** @param scalars the argument that holds a step's scalar */
    public ExpressionCode(Dialect dialect, CodeBlock.Builder code, IntFunction<Term> variables,
            Function<StepScalar, Term> scalars) {
        this(dialect, code, variables, scalars, "t");
    }

    /** @param local what names of parts begin with: they are unique as long as this is */
    public ExpressionCode(Dialect dialect, CodeBlock.Builder code, IntFunction<Term> variables,
            Function<StepScalar, Term> scalars, String local) {
        this.local = local;
        this.dialect = dialect;
        this.code = code;
        this.variables = variables;
        this.scalars = scalars;
    }

    /** The names under which a kernel takes the two halves of a stream's key. */
    static List<String> keys(int stream) {
        return List.of("key" + stream + "a", "key" + stream + "b");
    }

    /** Prints what the expressions need and returns one term for each. */
    public List<Term> print(List<ScalarExpression> wanted) {
        var expressions = wanted.stream()
                .map(expression -> Substitution.rewrite(expression, ExpressionCode::withoutMaximum)).toList();
        expressions.forEach(this::count);
        // random numbers first: they take two calls, and C2 inlines the less the more it has inlined before
        uses.keySet().stream().filter(Random.class::isInstance).map(Random.class::cast)
                .sorted(Comparator.comparingInt(Random::stream)).forEach(this::draw);
        return expressions.stream().map(this::term).toList();
    }

    /**
     * The larger of a number and zero as a choice, in both forms alike: a maximum of vectors looks at signs of zeros and at NaN
     * in seven operations, a comparison keeps NaN in two.
     */
    private static ScalarExpression withoutMaximum(ScalarExpression part) {
        return switch (part) {
            case Binary(var function, var x, var other) when function == BinaryFunction.MAXIMUM && other.equals(ZERO) ->
                ScalarExpression.whereLess(x, ZERO, ZERO, x);
            case Binary(var function, var other, var x) when function == BinaryFunction.MAXIMUM && other.equals(ZERO) ->
                ScalarExpression.whereLess(x, ZERO, ZERO, x);
            case ScalarExpression.Leaf _,Unary _,Binary _,Select _ -> part;
        };
    }

    private void count(ScalarExpression expression) {
        if (uses.merge(expression, 1, Integer::sum) > 1) {
            return;
        }
        switch (expression) {
            case Unary unary -> count(unary.argument());
            case Binary binary -> {
                count(binary.left());
                count(binary.right());
            }
            case Select select -> List.of(select.left(), select.right(), select.then(), select.otherwise())
                    .forEach(this::count);
            case Constant _,Variable _,Random _,PerStep _ -> {
                // leaves
            }
        }
    }

    private Term term(ScalarExpression expression) {
        var known = named.get(expression);
        if (known != null) {
            return known;
        }
        var term = printed(expression);
        if (named.containsKey(expression)) {
            return term;
        }
        boolean leaf = expression instanceof Constant || expression instanceof Variable
                || expression instanceof PerStep;
        if (leaf || uses.getOrDefault(expression, 0) < 2) {
            return term;
        }
        return name(expression, term);
    }

    private void draw(Random random) {
        var name = freshName();
        dialect.uniform(code, keys(random.stream()), name);
        named.put(random, local(name, true));
    }

    private Term name(ScalarExpression expression, Term term) {
        var name = freshName();
        code.addStatement("$T $L = $L", term.wide() ? dialect.type() : TypeName.FLOAT, name, term.code());
        var local = local(name, term.wide());
        named.put(expression, local);
        return local;
    }

    private String freshName() {
        return local + names++;
    }

    private static Term local(String name, boolean wide) {
        return new Term(CodeBlock.of("$L", name), wide, true);
    }

    private Term printed(ScalarExpression expression) {
        return switch (expression) {
            case Constant number -> Term.plain(Literals.of(number.value()));
            case Variable variable -> variables.apply(variable.index());
            case PerStep scalar -> scalars.apply(scalar.scalar());
            case Random random -> throw new IllegalStateException(random + " is not drawn");
            case Unary unary -> unary(unary);
            case Binary binary -> binary(binary);
            case Select select -> selection(select);
        };
    }

    /** A conditional within another gets a name: javac attributes the inner one twice for each that stands around it. */
    private Term selection(Select select) {
        selectionsAround++;
        var term = dialect.select(term(select.left()), term(select.right()), term(select.then()),
                term(select.otherwise()));
        selectionsAround--;
        return selectionsAround > 0 && !term.wide() ? name(select, term) : term;
    }

    private Term unary(Unary unary) {
        var argument = term(unary.argument());
        if (dialect.spellsOut(unary.function(), argument)) {
            var x = named(unary.argument(), argument);
            var name = freshName();
            dialect.spellOut(code, unary.function(), x.code().toString(), name);
            var result = local(name, true);
            named.put(unary, result);
            return result;
        }
        return dialect.apply(unary.function(), unary.function() == UnaryFunction.SOFTPLUS
                ? named(unary.argument(), argument)
                : argument);
    }

    /** The term if it is a name already, else under a new one. */
    private Term named(ScalarExpression expression, Term term) {
        return term.code().toString().matches("\\w+") ? term : name(expression, term);
    }

    private Term binary(Binary binary) {
        var left = binary.left();
        var right = binary.right();
        if (binary.function() == BinaryFunction.ADD && left instanceof Binary product && isFusable(product)) {
            return dialect.fma(term(product.left()), term(product.right()), term(right));
        }
        if (binary.function() == BinaryFunction.ADD && right instanceof Binary product && isFusable(product)) {
            return dialect.fma(term(product.left()), term(product.right()), term(left));
        }
        if (binary.function() == BinaryFunction.SUBTRACT && right instanceof Binary product && isFusable(product)) {
            var negated = dialect.apply(UnaryFunction.NEGATE, term(product.left()));
            return dialect.fma(negated, term(product.right()), term(left));
        }
        return dialect.apply(binary.function(), term(left), term(right));
    }

    /** A product that nothing else needs. */
    private boolean isFusable(Binary binary) {
        return binary.function() == BinaryFunction.MULTIPLY && uses.getOrDefault(binary, 0) < 2;
    }
}
