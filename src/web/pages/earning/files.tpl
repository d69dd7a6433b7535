<ul class="files" id="files">
{{#FILE}}[[>earning/file]]{{/FILE}}
</ul>
