using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FacultyDev.Kernel.Data;

/// <summary>Stores times as UTC. SQLite does not keep the kind and PostgreSQL requires it, so it is set when a value is read.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
