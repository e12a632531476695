using FacultyDev.Host.Tests.Crawling;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(CrawlFirst))]

namespace FacultyDev.Host.Tests.Crawling;

/// <summary>Starts the crawl first, because it takes longest and the other tests can run beside it.</summary>
public sealed class CrawlFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName.Contains(nameof(CrawlTests), StringComparison.Ordinal))];
}
