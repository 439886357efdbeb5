namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Tests that look at many public files share what was read of them.</summary>
[CollectionDefinition(Name)]
public sealed class PublicDocumentsCollection : ICollectionFixture<PublicDocuments>
{
    public const string Name = "Public documents";
}
