using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Demo;

/// <summary>Version 7 ids from the plan's random numbers, so that the same plan yields the same ids and URLs.</summary>
internal sealed class DemoIds(Random random, DateOnly day)
{
    private readonly long start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
    private long count;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var moment = start + count++;
        for (var i = 5; i >= 0; i--, moment >>= 8)
            bytes[i] = (byte)moment;
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Assigns the id before other entities refer to the new one.</summary>
    public T Add<T>(DbContext db, T entity) where T : Entity => db.AddWithId(Next(), entity);
}
