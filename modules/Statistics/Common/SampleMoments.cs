namespace FacultyDev.Statistics;

/// <summary>Computes the moments of a sample that must have a variance.</summary>
internal static class SampleMoments
{
    public static Moments Of(Variable variable)
    {
        var raw = variable.Raw;
        if (variable.MissingCount == 0) return Of(variable.Name, raw);
        var present = new double[variable.Count - variable.MissingCount];
        var next = 0;
        foreach (var value in raw)
            if (!double.IsNaN(value)) present[next++] = value;
        return Of(variable.Name, present);
    }

    public static Moments Of(string name, ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyColumn", name);
        if (values.Length == 1) throw new StatisticsException(StatisticsError.GroupOfOne, "Error_OneValue", name);
        var moments = Moments.Of(values);
        var largest = 0d;
        foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));
        if (Moments.IsRounding(moments.SumOfSquares, moments.Count, largest))
            throw new StatisticsException(StatisticsError.ConstantColumn, "Error_ConstantColumn", name);
        return moments;
    }
}
