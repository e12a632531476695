using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>
/// Collects log lines that contain planted text. At trace level two parts of the framework log the names of strings and of form fields. A
/// name shows what the form asks, not what somebody answered, so names are collected separately and counted; everything else in those lines
/// is checked like any other line.
/// </summary>
internal sealed class LogReader : ILoggerProvider
{
    private static readonly string[] Naming = ["Microsoft.Extensions.Localization.", "Microsoft.AspNetCore.Mvc.ModelBinding."];

    private static readonly string[] NameHolders = ["Key", "ModelName", "ParameterName", "PropertyName"];

    private volatile SearchValues<string> planted = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);
    private volatile bool isReading = true;
    private int lines;

    /// <summary>The number of all lines.</summary>
    public int Lines => lines;

    public ConcurrentQueue<string> Leaks { get; } = [];

    /// <summary>The logged names of strings and form fields of self-identification, one entry per occurrence.</summary>
    public ConcurrentQueue<string> Names { get; } = [];

    /// <summary>Sets the texts to find from now on.</summary>
    public void LookFor(IEnumerable<string> words) => planted = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends logging, which makes the program faster.</summary>
    public void Stop() => isReading = false;

    public ILogger CreateLogger(string categoryName) => new Logger(this, Naming.Any(part => categoryName.StartsWith(part, StringComparison.Ordinal)), categoryName);

    public void Dispose()
    {
    }

    private void Read(string category, string text)
    {
        Interlocked.Increment(ref lines);
        if (ContainsPlanted(text))
            Leaks.Enqueue($"{category}: {text}");
    }

    private bool ContainsPlanted(string text) => text.AsSpan().ContainsAny(planted);

    /// <summary>
    /// Checks the values of a log line without formatting it: most lines are a fixed template with values, and planted text can only be in
    /// a value. Null when the line must be formatted to be checked.
    /// </summary>
    private bool? AnyContainsPlanted(IReadOnlyList<KeyValuePair<string, object?>> parts)
    {
        for (var at = 0; at < parts.Count; at++)
            switch (parts[at].Value)
            {
                case null or bool or int or long or double or Guid or DateTime or DateTimeOffset or TimeSpan:
                    break;
                case string text:
                    if (ContainsPlanted(text))
                        return true;
                    break;
                case IEnumerable:
                    return null;
                case var value:
                    if (ContainsPlanted($"{value}"))
                        return true;
                    break;
            }

        return false;
    }

    private string WithoutNames(IEnumerable<KeyValuePair<string, object?>> parts)
    {
        var values = new List<string>();
        foreach (var (holder, value) in parts)
            if (!NameHolders.Contains(holder))
                values.Add($"{holder}={value}");
            else if ($"{value}" is var name && (name.Contains("SelfId.", StringComparison.Ordinal) || name.Contains("Input.", StringComparison.Ordinal)))
                Names.Enqueue(name);
        return string.Join(' ', values);
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
            else if (exception is null && Sentence<TState>.HasValues && reader.AnyContainsPlanted((IReadOnlyList<KeyValuePair<string, object?>>)state!) == false)
                Interlocked.Increment(ref reader.lines);
            else
                reader.Read(category, $"{formatter(state, exception)} {exception}");
        }
    }

    /// <summary>Recognizes the framework's own log states, whose values include the template.</summary>
    private static class Sentence<TState>
    {
        public static readonly bool HasValues = typeof(TState).Namespace == "Microsoft.Extensions.Logging"
            && (typeof(TState).Name == "FormattedLogValues" || typeof(TState).Name.StartsWith("LogValues", StringComparison.Ordinal));
    }
}
