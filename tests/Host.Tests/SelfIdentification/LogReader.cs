using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>
/// Reads along with the log and keeps the lines that say something planted. Two parts of the framework write the names of strings and of
/// form fields at their most talkative: such a name is what the form asks, not what somebody answered. Names are therefore kept by
/// themselves, to be counted; everything else in those lines is read as any other line.
/// </summary>
internal sealed class LogReader : ILoggerProvider
{
    private static readonly string[] Naming = ["Microsoft.Extensions.Localization.", "Microsoft.AspNetCore.Mvc.ModelBinding."];

    private static readonly string[] NameHolders = ["Key", "ModelName", "ParameterName", "PropertyName"];

    private volatile string[] planted = [];
    private int lines;

    /// <summary>How many lines there were in all.</summary>
    public int Lines => lines;

    public ConcurrentQueue<string> Leaks { get; } = [];

    /// <summary>Of strings and form fields that have to do with self-identification, each as often as it was written.</summary>
    public ConcurrentQueue<string> Names { get; } = [];

    /// <summary>From now on looks for these.</summary>
    public void LookFor(IEnumerable<string> words) => planted = [.. words];

    public ILogger CreateLogger(string categoryName) => new Logger(this, Naming.Any(part => categoryName.StartsWith(part, StringComparison.Ordinal)), categoryName);

    public void Dispose()
    {
    }

    private void Read(string category, string text)
    {
        Interlocked.Increment(ref lines);
        if (planted.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            Leaks.Enqueue($"{category}: {text}");
    }

    private string WithoutNames(IEnumerable<KeyValuePair<string, object?>> parts)
    {
        var rest = new List<string>();
        foreach (var (holder, value) in parts)
            if (!NameHolders.Contains(holder))
                rest.Add($"{holder}={value}");
            else if ($"{value}" is var name && (name.Contains("SelfId.", StringComparison.Ordinal) || name.Contains("Input.", StringComparison.Ordinal)))
                Names.Enqueue(name);
        return string.Join(' ', rest);
    }

    private sealed class Logger(LogReader reader, bool naming, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            reader.Read(category, state is IEnumerable<KeyValuePair<string, object>> parts ? string.Join(' ', parts) : $"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            reader.Read(category, naming && state is IEnumerable<KeyValuePair<string, object?>> parts ? $"{reader.WithoutNames(parts)} {exception}" : $"{formatter(state, exception)} {exception}");
    }
}
