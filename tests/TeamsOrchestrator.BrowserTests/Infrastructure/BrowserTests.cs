namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>Tests that share the one browser, and therefore run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
