namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>Tests of cards alone, with a browser of their own: they run beside the tests of the page, which mostly wait.</summary>
[CollectionDefinition(Name)]
public sealed class GalleryTests : ICollectionFixture<BrowserFixture>, ICollectionFixture<GalleryFixture>
{
    public const string Name = "gallery";
}
