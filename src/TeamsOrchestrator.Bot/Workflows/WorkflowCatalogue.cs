using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>The workflow definitions: the newest for new work, and every stored one for work that runs on it.</summary>
internal sealed class WorkflowCatalogue
{
    /// <summary>The name of the definition that requisitions follow.</summary>
    public const string Requisition = "requisition";

    /// <summary>The name of the definition that candidates follow.</summary>
    public const string Candidate = "candidate";

    private static readonly string[] Names = [Requisition, Candidate];

    private readonly ConcurrentDictionary<string, WorkflowDefinition> byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public WorkflowCatalogue()
        : this(replaced: new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    // Private: a container would choose the longest constructor that it can fill.
    private WorkflowCatalogue(IReadOnlyDictionary<string, string> replaced, IReadOnlyDictionary<string, string>? sources = null)
    {
        foreach (var name in Names)
        {
            var file = name + ".yaml";
            using var stream = typeof(WorkflowCatalogue).Assembly.GetManifestResourceStream($"Workflows.{file}")
                ?? throw new InvalidOperationException($"The workflow {file} was not built into the product.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            Add(sources?.GetValueOrDefault(name) ?? file, (replaced.GetValueOrDefault(name) ?? reader.ReadToEnd()).ReplaceLineEndings("\n"), name);
        }
    }

    /// <summary>Takes other texts for some of the definitions.</summary>
    /// <param name="texts">The YAML by the name of its definition.</param>
    public static WorkflowCatalogue With(IReadOnlyDictionary<string, string> texts) => new(texts);

    /// <summary>Reads the workflows of a folder, and those that come with the product for what is not in it.</summary>
    /// <exception cref="WorkflowFileException">There is no such folder, or a file cannot be used; the message says where and why.</exception>
    public static WorkflowCatalogue Load(string? directory)
    {
        if (string.IsNullOrWhiteSpace(directory))
        {
            return new WorkflowCatalogue();
        }

        var folder = StoragePaths.Resolve(directory);
        if (!Directory.Exists(folder))
        {
            throw new WorkflowFileException($"Workflows__Directory names the folder '{folder}', which is not there. Make it, with requisition.yaml or candidate.yaml in it, or remove the setting.");
        }

        var own = Names.ToDictionary(name => name, name => Path.Combine(folder, name + ".yaml"), StringComparer.Ordinal).Where(file => File.Exists(file.Value)).ToDictionary(StringComparer.Ordinal);
        return new WorkflowCatalogue(own.ToDictionary(file => file.Key, file => File.ReadAllText(file.Value), StringComparer.Ordinal), own);
    }

    /// <summary>Gets the text of the definition that new work follows.</summary>
    public string NewestText(string name) => texts[newest[name]];

    /// <summary>Gets the hash of the definition that new work follows.</summary>
    public string NewestHash(string name) => newest[name];

    /// <summary>Gets the definition that new work follows.</summary>
    public WorkflowDefinition Newest(string name) => byHash[newest[name]];

    /// <summary>Finds the definition that an instance is on.</summary>
    /// <exception cref="UnreadableWorkflowException">Another version of the program stored it, and this one cannot read it.</exception>
    public async Task<WorkflowDefinition> FindAsync(HiringDb db, string hash, CancellationToken cancellationToken)
    {
        if (byHash.TryGetValue(hash, out var definition))
        {
            return definition;
        }

        var stored = await db.Definitions.AsNoTracking().SingleAsync(row => row.Hash == hash, cancellationToken);
        try
        {
            return byHash.GetOrAdd(hash, WorkflowReader.Read(stored.Name + ".yaml", stored.Text));
        }
        catch (WorkflowFileException)
        {
            throw new UnreadableWorkflowException(stored.Name, stored.Version);
        }
    }

    /// <summary>Finds a workflow on which work of a requisition stands and which this version of the program cannot read.</summary>
    /// <returns>The workflow, or null where all of it can be read.</returns>
    public async Task<UnreadableWorkflowException?> FindUnreadableAsync(HiringDb db, Guid requisitionId, CancellationToken cancellationToken)
    {
        foreach (var hash in await db.Instances.AsNoTracking().Where(row => row.RequisitionId == requisitionId).Select(row => row.DefinitionHash).Distinct().ToListAsync(cancellationToken))
        {
            try
            {
                await FindAsync(db, hash, cancellationToken);
            }
            catch (UnreadableWorkflowException unreadable)
            {
                return unreadable;
            }
        }

        return null;
    }

    /// <summary>Says whether a definition in use asks somebody by name.</summary>
    public async Task<bool> NamesAsync(HiringDb db, Person person, CancellationToken cancellationToken)
    {
        foreach (var hash in await db.Definitions.AsNoTracking().Select(row => row.Hash).ToListAsync(cancellationToken))
        {
            try
            {
                if ((await FindAsync(db, hash, cancellationToken)).Steps.Values.SelectMany(step => step.By).Any(choice => choice.Person is { } name && Is(person, name)))
                {
                    return true;
                }
            }
            catch (UnreadableWorkflowException)
            {
                // A newer version of the product stored it: nothing here runs on it.
            }
        }

        return false;
    }

    /// <summary>Says whether somebody is the person whom a definition names by mail address or object id.</summary>
    public static bool Is(Person person, string name) =>
        string.Equals(person.ObjectId, name, StringComparison.OrdinalIgnoreCase) || (person.Email is { } mail && string.Equals(mail, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Stores the definitions by their hash. The same version with other text is refused.</summary>
    /// <exception cref="WorkflowFileException">A definition was changed without a new version.</exception>
    public async Task StoreAsync(HiringDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (var (name, hash) in newest)
        {
            var definition = byHash[hash];
            var stored = await db.Definitions.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name && row.Version == definition.Version, cancellationToken);
            if (stored is not null && !string.Equals(stored.Hash, hash, StringComparison.Ordinal))
            {
                throw new WorkflowFileException($"{name}.yaml(1): Version {definition.Version} is stored with other steps already. Raise 'version', so that running work stays on what it began with.");
            }

            if (stored is null)
            {
                db.Definitions.Add(new StoredDefinition
                {
                    Hash = hash, Name = name, Version = definition.Version, Text = texts[hash], CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(string file, string text, string name)
    {
        var definition = WorkflowReader.Read(file, text);
        if (!string.Equals(definition.Name, name, StringComparison.Ordinal))
        {
            throw new WorkflowFileException($"{file}(1): 'name' must be '{name}', as the file is called.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        byHash[hash] = definition;
        newest[definition.Name] = hash;
        texts[hash] = text;
    }
}
