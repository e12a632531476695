namespace FacultyDev.Tests.Approval;

/// <summary>Returns the lines in which two texts differ, as a unified diff without context.</summary>
internal static class LineDifference
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < Math.Min(before.Count, after.Count) && before[start] == after[start])
            start++;
        var end = 0;
        while (end < Math.Min(before.Count, after.Count) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return Middle([.. before.Skip(start).SkipLast(end)], [.. after.Skip(start).SkipLast(end)]);
    }

    private static List<string> Middle(string[] before, string[] after)
    {
        var common = CommonLengths(before, after);
        var lines = new List<string>();
        var (left, right) = (0, 0);
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && before[left] == after[right])
                (left, right) = (left + 1, right + 1);
            else if (right == after.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
                lines.Add($"- {before[left++]}");
            else
                lines.Add($"+ {after[right++]}");
        }

        return lines;
    }

    /// <summary>Returns the length of the longest common subsequence of the remaining lines for each pair of positions.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var left = before.Length - 1; left >= 0; left--)
            for (var right = after.Length - 1; right >= 0; right--)
                lengths[left, right] = before[left] == after[right]
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
        return lengths;
    }
}
