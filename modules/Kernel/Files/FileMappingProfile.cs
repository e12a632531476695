using AutoMapper;

namespace FacultyDev.Kernel.Files;

internal sealed class FileMappingProfile : Profile
{
    public FileMappingProfile() => CreateMap<StoredFile, FileDetails>().ForCtorParam(nameof(FileDetails.SavedBy), to => to.MapFrom(file => file.SavedByName));
}
