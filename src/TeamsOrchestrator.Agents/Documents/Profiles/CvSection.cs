namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>The parts of a CV that mean something to us.</summary>
internal enum CvSection
{
    Head,
    Personal,
    Summary,
    Experience,
    Education,
    Skills,
    Certificates,
    Languages,
    Projects,
    Publications,
    Interests,
    References,
    Other,
}
