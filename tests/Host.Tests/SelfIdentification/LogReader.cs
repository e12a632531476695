using System.Buffers;
using System.Collections;
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

    private volatile SearchValues<string> planted = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);
    private volatile bool isReading = true;
    private int lines;

    /// <summary>How many lines there were in all.</summary>
    public int Lines => lines;

    public ConcurrentQueue<string> Leaks { get; } = [];

    /// <summary>Of strings and form fields that have to do with self-identification, each as often as it was written.</summary>
    public ConcurrentQueue<string> Names { get; } = [];

    /// <summary>From now on looks for these.</summary>
    public void LookFor(IEnumerable<string> words) => planted = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);

    /// <summary>From now on nothing is written, which makes the program faster.</summary>
    public void Stop() => isReading = false;

    public ILogger CreateLogger(string categoryName) => new Logger(this, Naming.Any(part => categoryName.StartsWith(part, StringComparison.Ordinal)), categoryName);

    public void Dispose()
    {
    }

    private void Read(string category, string text)
    {
        Interlocked.Increment(ref lines);
        if (Says(text))
            Leaks.Enqueue($"{category}: {text}");
    }

    private bool Says(string text) => text.AsSpan().ContainsAny(planted);

    /// <summary>
    /// Most lines are a fixed sentence and its values. What is planted can only be in one of these, so the sentence is put together for
    /// leaks alone. Null when the values must be put together to be read.
    /// </summary>
    private bool? SayAny(IReadOnlyList<KeyValuePair<string, object?>> parts)
    {
        for (var at = 0; at < parts.Count; at++)
            switch (parts[at].Value)
            {
                case null or bool or int or long or double or Guid or DateTime or DateTimeOffset or TimeSpan:
                    break;
                case string text:
                    if (Says(text))
                        return true;
                    break;
                case IEnumerable:
                    return null;
                case var value:
                    if (Says($"{value}"))
                        return true;
                    break;
            }

        return false;
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
            if (reader.isReading)
                reader.Read(category, state is IEnumerable<KeyValuePair<string, object>> parts ? string.Join(' ', parts) : $"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => reader.isReading;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!reader.isReading)
                return;
            if (naming && state is IEnumerable<KeyValuePair<string, object?>> named)
                reader.Read(category, $"{reader.WithoutNames(named)} {exception}");
            else if (exception is null && Sentence<TState>.HasValues && reader.SayAny((IReadOnlyList<KeyValuePair<string, object?>>)state!) == false)
                Interlocked.Increment(ref reader.lines);
            else
                reader.Read(category, $"{formatter(state, exception)} {exception}");
        }
    }

    /// <summary>The framework's own states, whose text is their template and their values; the template is a value among them.</summary>
    private static class Sentence<TState>
    {
        public static readonly bool HasValues = typeof(TState).Namespace == "Microsoft.Extensions.Logging"
            && (typeof(TState).Name == "FormattedLogValues" || typeof(TState).Name.StartsWith("LogValues", StringComparison.Ordinal));
    }
}
