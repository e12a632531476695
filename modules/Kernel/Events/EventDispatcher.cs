using System.Collections.Concurrent;
using FacultyDev.Contracts;
using FacultyDev.Kernel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Events;

/// <summary>
/// Handles a domain event of its own or another module, in the transaction of the change that raised it. A handler must not save: the
/// save that dispatches the event also saves the handler's changes.
/// </summary>
public interface IEventHandler<in TEvent> where TEvent : IDomainEvent
{
    Task HandleAsync(TEvent domainEvent, CancellationToken cancellationToken);
}

/// <summary>Dispatches domain events to their handlers before a save; handlers may raise more events.</summary>
internal sealed class EventDispatcher(IServiceProvider services) : ISaveStep
{
    private const int MaxRounds = 20;
    private static readonly ConcurrentDictionary<Type, Invoker> Invokers = new();

    public async Task RunAsync(FacultyDevDbContext db, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var domainEvents = db.TakeEvents();
            if (domainEvents.Count == 0)
                return;
            if (round == MaxRounds)
                throw new InvalidOperationException($"Facts keep causing facts; the last was {domainEvents[^1].GetType().Name}.");
            foreach (var domainEvent in domainEvents)
                await Invokers.GetOrAdd(domainEvent.GetType(), Invoker.For).InvokeAsync(services, domainEvent, cancellationToken);
        }
    }

    private abstract class Invoker
    {
        public static Invoker For(Type eventType) => (Invoker)Activator.CreateInstance(typeof(Invoker<>).MakeGenericType(eventType))!;

        public abstract Task InvokeAsync(IServiceProvider services, IDomainEvent domainEvent, CancellationToken cancellationToken);
    }

    private sealed class Invoker<TEvent> : Invoker where TEvent : IDomainEvent
    {
        public override async Task InvokeAsync(IServiceProvider services, IDomainEvent domainEvent, CancellationToken cancellationToken)
        {
            foreach (var handler in services.GetServices<IEventHandler<TEvent>>())
                await handler.HandleAsync((TEvent)domainEvent, cancellationToken);
        }
    }
}
