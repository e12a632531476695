using System.Buffers.Text;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace FacultyDev.Kernel.Data;

/// <summary>Sorts by one column and finds the rows beyond a given one.</summary>
internal interface ISortKey<TRow>
{
    /// <summary>Sorts the rows; <paramref name="backwards"/> reverses the order to read the previous page.</summary>
    IQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool backwards = false);

    /// <summary>
    /// Returns the rows after the cursor in that order, or before it when reading backwards. An unreadable cursor is ignored.
    /// </summary>
    IQueryable<TRow> Beyond(IQueryable<TRow> rows, PageCursor place, bool descending, bool backwards);

    PageCursor CursorOf(TRow row, Guid id);
}

/// <summary>The position of a row for paging: its sort value as JSON and its id.</summary>
internal sealed record PageCursor(string Value, Guid Id)
{
    /// <summary>Returns the cursor as text for an address.</summary>
    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Id:N}{Value}"));

    /// <summary>Returns null when the text is empty or is no valid cursor.</summary>
    public static PageCursor? Decode(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
            return null;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return plain.Length > 32 && Guid.TryParseExact(plain[..32], "N", out var id) ? new PageCursor(plain[32..], id) : null;
    }
}

/// <summary>
/// Keyset paging: the next page is "the rows after this value and id". An index answers it at any depth, and the result stays correct while
/// rows are added. Null values come last in both directions because databases differ in where they sort them.
/// </summary>
internal sealed class SortKey<TRow, TValue> : ISortKey<TRow>
{
    private static readonly HashSet<Type> Sortable =
    [
        typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(decimal), typeof(double),
        typeof(DateOnly), typeof(DateTime), typeof(TimeOnly),
    ];

    private readonly Expression<Func<TRow, TValue>> value;
    private readonly Expression<Func<TRow, Guid>> id;
    private readonly Func<TRow, TValue> read;
    private readonly ParameterExpression row;
    private readonly Expression rowId;
    private readonly bool mayBeEmpty;

    public SortKey(Expression<Func<TRow, TValue>> value, Expression<Func<TRow, Guid>> id)
    {
        if (!Sortable.Contains(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue)))
            throw new ArgumentException($"A column cannot be sorted by {typeof(TValue).Name}; project a value that has an order in the database.", nameof(value));
        (this.value, this.id, read, row) = (value, id, value.Compile(), value.Parameters[0]);
        rowId = id.Body.With(id.Parameters[0], row);
        mayBeEmpty = MayBeEmpty(value.Body);
    }

    public IQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool backwards = false)
    {
        var down = descending != backwards;
        if (!mayBeEmpty)
            return ThenById(down ? rows.OrderByDescending(value) : rows.OrderBy(value), down);
        var isEmpty = Expression.Lambda<Func<TRow, bool>>(IsEmpty, row);
        var emptyLast = backwards ? rows.OrderByDescending(isEmpty) : rows.OrderBy(isEmpty);
        return ThenById(down ? emptyLast.ThenByDescending(value) : emptyLast.ThenBy(value), down);
    }

    public IQueryable<TRow> Beyond(IQueryable<TRow> rows, PageCursor place, bool descending, bool backwards)
    {
        if (!TryRead(place.Value, out var from))
            return rows;
        var down = descending != backwards;
        var idBeyond = Compare(rowId, Parameter(place.Id), down, orEqual: false);
        Expression beyond;
        if (from is null)
        {
            var emptyBeyond = Expression.AndAlso(IsEmpty, idBeyond);
            beyond = backwards ? Expression.OrElse(Expression.Not(IsEmpty), emptyBeyond) : emptyBeyond;
        }
        else
        {
            var start = Parameter(from);
            // "value ≥ x and (value > x or id > y)" lets an index on the column start at the cursor.
            beyond = Expression.AndAlso(
                Compare(value.Body, start, down, orEqual: true),
                Expression.OrElse(Compare(value.Body, start, down, orEqual: false), idBeyond));
            if (mayBeEmpty && !backwards)
                beyond = Expression.OrElse(IsEmpty, beyond);
        }

        return rows.Where(Expression.Lambda<Func<TRow, bool>>(beyond, row));
    }

    public PageCursor CursorOf(TRow row, Guid id) => new(JsonSerializer.Serialize(read(row)), id);

    private BinaryExpression IsEmpty => Expression.Equal(value.Body, Expression.Constant(null, typeof(TValue)));

    private IOrderedQueryable<TRow> ThenById(IOrderedQueryable<TRow> rows, bool down) => down ? rows.ThenByDescending(id) : rows.ThenBy(id);

    private bool TryRead(string json, out TValue? from)
    {
        try
        {
            from = JsonSerializer.Deserialize<TValue>(json);
            return from is not null || mayBeEmpty;
        }
        catch (JsonException)
        {
            from = default;
            return false;
        }
    }

    private static BinaryExpression Compare(Expression left, Expression right, bool down, bool orEqual)
    {
        if (left.Type == typeof(string))
            (left, right) = (Expression.Call(typeof(string), nameof(string.Compare), [], left, right), Expression.Constant(0));
        return (down, orEqual) switch
        {
            (false, false) => Expression.GreaterThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (true, true) => Expression.LessThanOrEqual(left, right),
        };
    }

    /// <summary>Wraps a value so that the query takes it as a parameter and its plan is reused.</summary>
    private static MemberExpression Parameter<T>(T value) =>
        Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    private static bool MayBeEmpty(Expression body) =>
        Nullable.GetUnderlyingType(typeof(TValue)) is not null
        || (!typeof(TValue).IsValueType
            && !(body is MemberExpression { Member: PropertyInfo property }
                && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull));

    private sealed record Holder<T>(T Value);
}
